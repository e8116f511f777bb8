package clew.platform.exchange;

/// The name of an uploaded file as it is shown: without folders and control characters, and not too long.
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    static String of(String given) {
        String name = given.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "")
                .strip();
        if (name.length() <= LONGEST) {
            return name.isEmpty() ? "?" : name;
        }
        int kept = Math.min(LONGEST / 2, name.codePointCount(0, name.length()));
        return "…" + name.substring(name.offsetByCodePoints(name.length(), -kept));
    }
}
