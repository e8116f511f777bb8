package clew.scenario.export;

import java.util.random.RandomGenerator;

/// How much goes wrong when somebody writes a person down, beyond the spellings in which officials of the world
/// already differ. Each rate is the probability for one record; they are assumptions of ours, chosen so that
/// the steps differ.
public enum Errors {
    LIGHT(0.02, 0.01, 0.02),
    NORMAL(0.08, 0.03, 0.08),
    HEAVY(0.20, 0.08, 0.20);

    private final double mistyped;
    private final double swapped;
    private final double missing;

    Errors(double mistyped, double swapped, double missing) {
        this.mistyped = mistyped;
        this.swapped = swapped;
        this.missing = missing;
    }

    /// A name as it was typed: with this rate one letter is left out, doubled, changed or exchanged with the
    /// next, and with the rate of exchange the given and the family name stand the wrong way round.
    String name(String name, RandomGenerator chance) {
        String typed = chance.nextDouble() < mistyped ? slip(name, chance) : name;
        int gap = typed.indexOf(' ');
        return gap > 0 && chance.nextDouble() < swapped
                ? typed.substring(gap + 1) + " " + typed.substring(0, gap)
                : typed;
    }

    /// A day of birth as it was typed: missing, with day and month exchanged where that is a day too, or of a
    /// year beside.
    String born(String day, RandomGenerator chance) {
        double missed = chance.nextDouble();
        double turned = chance.nextDouble();
        double beside = chance.nextDouble();
        boolean later = chance.nextBoolean();
        if (day.isEmpty() || missed < missing) {
            return "";
        }
        String[] parts = day.split("-", -1);
        if (turned < swapped && Integer.parseInt(parts[2]) <= 12) {
            return parts[0] + "-" + parts[2] + "-" + parts[1];
        }
        if (beside < swapped && !parts[1].equals("02")) {
            return Integer.parseInt(parts[0]) + (later ? 1 : -1) + "-" + parts[1] + "-" + parts[2];
        }
        return day;
    }

    private static String slip(String name, RandomGenerator chance) {
        int at = 1 + chance.nextInt(Math.max(1, name.length() - 2));
        char letter = (char) ('a' + chance.nextInt(26));
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        return switch (chance.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + name.charAt(at) + name.charAt(at) + after;
            case 2 -> before + letter + after;
            default -> after.isEmpty() ? name : before + after.charAt(0) + name.charAt(at) + after.substring(1);
        };
    }
}
