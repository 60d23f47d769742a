command_bench() {
    install_packages "${build_packages[@]}" "${bench_packages[@]}"
    build release
    /usr/bin/python3 bench/run.py build/release "$@"
}
