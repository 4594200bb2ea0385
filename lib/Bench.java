///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//COMPILE_OPTIONS --release 17 -Xlint:-options -processor org.openjdk.jmh.generators.BenchmarkProcessor
//DEPS Lib.java
//DEPS org.openjdk.jmh:jmh-core:1.37
//DEPS org.openjdk.jmh:jmh-generator-annprocess:1.37
//SOURCES bench/**/*.java
//MAIN workbook.bench.RunBenchmarks
