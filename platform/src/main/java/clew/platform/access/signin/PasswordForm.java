package clew.platform.access.signin;

import org.jspecify.annotations.Nullable;

/// A change of one's own password.
record PasswordForm(String current, String password, String again) {

    PasswordForm(@Nullable String current, @Nullable String password, @Nullable String again) {
        this.current = current == null ? "" : current;
        this.password = password == null ? "" : password;
        this.again = again == null ? "" : again;
    }

    static PasswordForm empty() {
        return new PasswordForm(null, null, null);
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
