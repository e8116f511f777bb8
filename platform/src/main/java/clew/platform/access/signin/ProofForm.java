package clew.platform.access.signin;

import org.jspecify.annotations.Nullable;

/// What somebody types to prove that it is them.
record ProofForm(String password, String code) {

    ProofForm(@Nullable String password, @Nullable String code) {
        this.password = password == null ? "" : password;
        this.code = code == null ? "" : code.strip();
    }

    static ProofForm empty() {
        return new ProofForm(null, null);
    }

    @Override
    public String toString() {
        return "ProofForm";
    }
}
