command_run() {
    install_packages "${build_packages[@]}"
    build_web
    build release yimen
    exec build/release/src/yimen demonstrate "$@"
}
