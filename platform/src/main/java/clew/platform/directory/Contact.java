package clew.platform.directory;

import org.jspecify.annotations.Nullable;

/// How to reach an agency; each part is null where it is not known. These are the agency's own public details, never
/// a person's.
public record Contact(
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String website,
        @Nullable String openingHours) {

    /// Nothing known.
    public static Contact none() {
        return new Contact(null, null, null, null, null);
    }
}
