package workbook.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where the parts of a cell end, and what each is. */
class CellPartTest {
    @Test
    void typesOfEveryKind() {
        assertParts("TYPE A, TYPE B, TYPE C, TYPE D, TYPE 箱", """
            public final class A<T extends Comparable<T>> implements Map<String, int[]> { int f() { return 1; } }
            @Deprecated(since = "}") @java.lang.FunctionalInterface interface B { void b(); } enum C { X, Y }
            record D(int a, int... b) { public D { if (a > 0) { a = 1; } } }
            sealed interface 箱 permits A {}
            """);
    }

    @Test
    void methodsOfEveryKind() {
        assertParts("METHOD f, METHOD g, METHOD h, METHOD 足す, METHOD i", """
            int f() { return 1; }
            static <T extends Comparable<T>> List<T> g(List<T> all) throws Exception { return all; }
            @SuppressWarnings({"unchecked", "raw"}) String[] h(int a, int b) { return null; }
            java.util.List<Integer> 足す(@Deprecated int 数) { return List.of(数); }
            synchronized void i() { new Object() { void j() {} }; }
            """);
    }

    @Test
    void statementsDeclareNothing() {
        assertParts("", """
            int x = twice(2); var y = new Object() { int z() { return 1; } }; Class<?> type = String.class;
            if (x > 1) { class Hidden {} } else if (x > 2) { } else { }
            for (int i = 0; i < 3; i++) { System.out.println("class A {"); }
            try (var in = open()) { } catch (Exception e) { } finally { }
            do { x++; } while (x < 3);
            int[] a = {1, 2}; Runnable run = () -> { };
            switch (x) { case 1 -> { } default -> { } }
            synchronized (a) { } while (true) { break; }
            new Thread() { public void run() { } }.start();
            record.forEach(each -> { }); String s = "class B {"; char c = '{';
            throw failure()
            """);
    }

    @Test
    void commentsAndStringsHoldNoParts() {
        assertParts("TYPE A, METHOD f", """
            // class No {
            /* class No { */ class A { String s = "}\\"}"; char c = '}', d = '\\''; /* } */ // }
                String block = \"""
                    } \\\""" " } class No {
                    \""";
            }
            String f() { return ";}"; }
            // }
            """);
    }

    @Test
    void aPartBeginsWithItsComments() {
        List<CellPart> parts = CellPart.of("int x = 1;\n\n// mine\nclass A {}\nimport java.util.*; A b() {}");
        assertEquals("// mine\nclass A {}", parts.get(0).source());
        assertEquals(3, parts.get(0).line());
        assertEquals("import java.util.*;", parts.get(1).source());
        assertEquals("A b() {}", parts.get(2).source());
        assertEquals(5, parts.get(2).line());
    }

    @Test
    void whatIsBrokenKeepsItsName() {
        assertParts("TYPE A", "class A { void f( { }");
        assertParts("TYPE A", "int x = 1\nclass A { }");
        assertParts("TYPE A", "f(x; class A { }");
        assertParts("METHOD f", "int f() { return \"1; }");
        assertParts("TYPE A, TYPE B", "class A { } } class B { }");
        assertParts("", "class");
        assertParts("", "@");
        assertParts("", ")]}\"");
    }

    /** No recursion: a learner's cell must not be able to overflow the stack of whoever grades a class. */
    @Test
    void depthIsNoTrouble() {
        assertParts("TYPE A", "class A { int x = " + "(".repeat(1_000_000));
    }

    private static void assertParts(String expected, String cell) {
        assertEquals(
                expected,
                CellPart.of(cell).stream()
                        .map(part -> part.kind() + " " + part.name())
                        .collect(Collectors.joining(", ")));
    }
}
