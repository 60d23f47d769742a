run_ctest() {
    local folder=$1
    shift
    # Tests of crashes fork a server that starts threads: die_after_fork=0 lets it.
    # What ran before is forgotten: check.every_statement_ran_on_both_engines looks at this run.
    rm -f "$folder/statements"
    YIMEN_STATEMENTS_RUN="$PWD/$folder/statements" \
        LSAN_OPTIONS="suppressions=$PWD/tools/dev/leaks_of_libraries.txt:print_suppressions=0" \
        TSAN_OPTIONS="suppressions=$PWD/tools/dev/races_of_libraries.txt die_after_fork=0" \
        "$folder/tests/private_postgres" run -- ctest --test-dir "$folder" --output-on-failure \
        --no-tests=error -j2 "$@"
}

prepare_tests() {
    install_packages "${build_packages[@]}" "${test_packages[@]}"
    build_web
}

command_test() {
    if [ "${1:-}" = long ]; then
        prepare_tests
        install_packages "${long_packages[@]}"
        build san
        build tsan
        build clang
        build fuzz
        run_ctest build/clang -L "unit|store|scenario|api"
        run_ctest build/tsan -L "unit|store|scenario|api"
        tools/run_fuzzers.sh build/fuzz 600
        tools/check_logic.sh build/san/tests/logic_lines 300000 "$RANDOM"
        tools/check_forms.sh build/san/tests/form_lines 200 "$RANDOM"
        tools/check_clock.sh build/san/tests/clock_lines 200000 "$RANDOM"
        build release simulation_tests private_postgres
        YIMEN_SIMULATION_ACTS=1000000 build/release/tests/private_postgres run -- \
            build/release/tests/simulation_tests
        YIMEN_LONG=1 run_ctest build/san
        return
    fi
    prepare_tests
    build san
    if [ $# -gt 0 ]; then
        run_ctest build/san -R "$*"
    else
        run_ctest build/san
    fi
}

command_check() {
    install_packages "${build_packages[@]}" "${test_packages[@]}"
    build dev
    run_ctest build/dev -L "unit|quick"
}

command_mutations() {
    install_packages "${build_packages[@]}" "${test_packages[@]}"
    build dev
    build/dev/tests/private_postgres run -- /usr/bin/python3 tools/run_mutations.py "$@"
}

command_docs() {
    install_packages "${build_packages[@]}"
    build dev
    /usr/bin/python3 tools/write_docs.py build/dev
}

command_format() {
    install_packages clang-format-19
    git ls-files 'src/*.h' 'src/*.cpp' 'tests/*.h' 'tests/*.cpp' 'bench/*.h' 'bench/*.cpp' | xargs clang-format-19 -i
}
