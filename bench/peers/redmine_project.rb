# A project that takes issues by key of the administrator; prints the key.
Setting.rest_api_enabled = '1'
Project.create!(name: 'Cases', identifier: 'cases', trackers: Tracker.all)
administrator = User.find_by!(login: 'admin')
administrator.update!(must_change_passwd: false)
puts "KEY #{administrator.api_key}"
