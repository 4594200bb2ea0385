/**
 * How fast the library is: each figure beside a baseline that was measured in the same run, since a number alone says
 * nothing. Start with {@link workbook.bench.Figures}; {@link workbook.bench.RunBenchmarks} measures them with JMH, each
 * in a JVM of its own.
 */
package workbook.bench;
