# Turns text files into C++ constants, so that a server is one file.
set(EMBED_PYTHON /usr/bin/python3)
set(GENERATED_DIR ${PROJECT_BINARY_DIR}/generated)

# embed_text(<target> <tool> <output header> <input files...>)
function(embed_text target tool header)
  set(output ${GENERATED_DIR}/${header})
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${EMBED_PYTHON} ${PROJECT_SOURCE_DIR}/tools/${tool}.py ${output} ${ARGN}
    DEPENDS ${PROJECT_SOURCE_DIR}/tools/${tool}.py ${ARGN}
    COMMENT "embedding ${header}"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
