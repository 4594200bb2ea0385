///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//COMPILE_OPTIONS --release 17 -Xlint:-options
//DEPS org.junit:junit-bom:6.1.3@pom
//DEPS org.junit.platform:junit-platform-launcher
//DEPS org.junit.jupiter:junit-jupiter
//DEPS tech.tablesaw:tablesaw-core:0.44.4
//DEPS io.github.classgraph:classgraph:4.8.184
//DEPS org.slf4j:slf4j-nop:2.0.17
//DEPS org.dflib.jjava:jjava-jupyter:1.0-a6
//DEPS info.picocli:picocli:4.7.7
//DEPS com.fasterxml.jackson.core:jackson-databind:2.19.0
//SOURCES src/**/*.java
//MAIN workbook.cli.Main
//FILES resources/**
