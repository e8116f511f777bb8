package clew.platform.referral;

import java.security.SecureRandom;

/// The short name of a referral that people say on the telephone, such as `7KQ-2MF`: random, without letters
/// and digits that are mistaken for each other. It says nothing about anybody.
final class Reference {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String random() {
        StringBuilder text = new StringBuilder(7);
        for (int place = 0; place < 6; place++) {
            if (place == 3) {
                text.append('-');
            }
            text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
