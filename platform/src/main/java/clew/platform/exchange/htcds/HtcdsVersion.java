package clew.platform.exchange.htcds;

import java.util.Optional;

/// A published version of the standard. Version 0.1 has the fields of 0.2 as far as an importer is concerned, and 1.1
/// has those of 1.0.
public enum HtcdsVersion {
    V0_2("0.2"),
    V1_0("1.0"),
    V1_1("1.1"),
    V2_0("2.0");

    private final String number;

    HtcdsVersion(String number) {
        this.number = number;
    }

    /// The number as the standard writes it.
    public String number() {
        return number;
    }

    /// The version of a number, where there is one; `0.1` is read as 0.2.
    public static Optional<HtcdsVersion> of(String number) {
        String wanted = number.strip().replaceFirst("^[vV]", "");
        for (HtcdsVersion version : values()) {
            if (version.number.equals(wanted)) {
                return Optional.of(version);
            }
        }
        return "0.1".equals(wanted) ? Optional.of(V0_2) : Optional.empty();
    }
}
