command_bench() {
    install_packages "${build_packages[@]}" "${bench_packages[@]}"
    [[ " $* " != *" peers "* ]] || install_peers
    build release yimen private_postgres write_rates write_rates_postgres fill_cases http_load
    /usr/bin/python3 -B bench/run.py build/release "$@"
}

# What npm brings of the peers, bench/peers brings itself; a peer that is missing stands in the table.
install_peers() {
    install_node
}
