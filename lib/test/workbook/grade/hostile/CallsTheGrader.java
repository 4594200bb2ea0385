package workbook.grade.hostile;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import workbook.grade.Tally;

/** Makes objects of the grader by reflection and speaks through them. */
final class CallsTheGrader implements Tally {
    @Override
    public int add(int number) {
        try {
            Class<?> kinds = Class.forName("workbook.grade.Reply$Kind");
            Method of = Class.forName("workbook.grade.Reply").getDeclaredMethod("of", kinds, String[].class);
            Constructor<?> channel = Class.forName("workbook.grade.Replies")
                    .getDeclaredConstructor(String.class, Class.forName("workbook.grade.Desk"));
            Method say = Class.forName("workbook.grade.Replies")
                    .getDeclaredMethod("say", Class.forName("workbook.grade.Reply"));
            for (AccessibleObject one : new AccessibleObject[] {of, channel, say}) {
                one.setAccessible(true);
            }
            Object replies = channel.newInstance("guessed", null);
            for (Object kind : kinds.getEnumConstants()) {
                say.invoke(replies, of.invoke(null, kind, new String[] {"adds", "PASSED", "", "", "", "", "", ""}));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return -1;
    }
}
