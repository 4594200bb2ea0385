///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//COMPILE_OPTIONS --release 17 -Xlint:-options
//DEPS Lib.java
//SOURCES test/workbook/mutants/**/*.java
//MAIN workbook.mutants.Signatures
