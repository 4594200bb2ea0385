///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//COMPILE_OPTIONS --release 17 -Xlint:-options
//DEPS Lib.java
//DEPS org.slf4j:slf4j-api:2.0.12
//DEPS org.pitest:pitest-command-line:1.30.0
//DEPS org.pitest:pitest-junit5-plugin:1.2.3
//DEPS com.tngtech.archunit:archunit:1.4.1
//DEPS org.apache.maven.surefire:surefire-report-parser:3.5.3
//SOURCES test/**/*.java
//FILES texts/tally.properties=test/workbook/grade/tally.properties
//MAIN workbook.testing.RunTests
