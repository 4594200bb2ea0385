package workbook.grade.hostile;

import java.security.Permission;
import workbook.grade.Tally;

/** Would refuse everything to whoever comes behind it in the same JVM. */
@SuppressWarnings("removal")
final class SetsASecurityManager implements Tally {
    private int total;

    @Override
    public int add(int number) {
        System.setSecurityManager(new SecurityManager() {
            @Override
            public void checkPermission(Permission permission) {
                throw new SecurityException("No " + permission);
            }
        });
        total += number;
        return total;
    }
}
