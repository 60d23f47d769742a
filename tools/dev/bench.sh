command_bench() {
    install_packages "${build_packages[@]}" "${bench_packages[@]}"
    build release yimen private_postgres write_rates write_rates_postgres fill_cases http_load clock_lines
    /usr/bin/python3 -B bench/run.py build/release "$@"
}
