///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//COMPILE_OPTIONS -processor org.openjdk.jmh.generators.BenchmarkProcessor
//DEPS org.openjdk.jmh:jmh-core:1.37
//DEPS org.openjdk.jmh:jmh-generator-annprocess:1.37
//SOURCES Lib.java
//SOURCES bench/**/*.java
//SOURCES test/replication/exploration/AtomicRegister.java
//MAIN workbook.bench.RunBenchmarks
