command_run() {
    install_packages "${build_packages[@]}"
    build_web
    build release yimen
    YIMEN_FOLDERS_WEB=build/web exec build/release/src/yimen demonstrate "$@"
}
