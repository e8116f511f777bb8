package clew.platform.exchange.htcds;

import java.util.Locale;
import java.util.Optional;

/// A format that is read and written.
public enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /// The media type of a file in this format.
    public String mediaType() {
        return mediaType;
    }

    /// The ending of a file's name, without the dot.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format of a name such as `xlsx`, in any case.
    public static Optional<Format> of(String name) {
        for (Format format : values()) {
            if (format.name().equalsIgnoreCase(name.strip())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
