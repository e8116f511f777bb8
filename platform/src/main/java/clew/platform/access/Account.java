package clew.platform.access;

import org.jspecify.annotations.Nullable;

/// A member as the administrator and the member themselves see them: with the name they sign in with (never the
/// password), whether the account is in use, whether the invitation was taken up, and the language they chose.
public record Account(
        Member member,
        String userName,
        boolean active,
        boolean joined,
        @Nullable String language,
        int version) {}
