package clew.platform.access.signin;

import clew.platform.access.MemberId;
import clew.platform.access.factors.SecondFactors;
import clew.platform.access.factors.SecondFactors.Judgement;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// A code that was typed, of an app or for recovery.
record CodeForm(String code) {

    private static final String FIELD = "code";

    CodeForm(@Nullable String code) {
        this.code = code == null ? "" : code.strip();
    }

    static CodeForm empty() {
        return new CodeForm(null);
    }

    /// Whether the code is right; says at the field what is wrong with it otherwise.
    boolean judge(SecondFactors factors, MemberId member, Errors errors) {
        if (code.isEmpty()) {
            errors.rejectValue(FIELD, "access.second.missing", "access.second.missing");
            return false;
        }
        return switch (factors.judge(member, code)) {
            case Judgement.Right _ -> true;
            case Judgement.Wrong _ -> {
                wrong(errors);
                yield false;
            }
            case Judgement.Wait wait -> {
                errors.rejectValue(
                        FIELD, "access.signIn.wait", new Object[] {TooManyAttempts.minutes(wait.left())}, "");
                yield false;
            }
        };
    }

    void wrong(Errors errors) {
        errors.rejectValue(FIELD, "access.second.wrong", "access.second.wrong");
    }

    @Override
    public String toString() {
        return "CodeForm";
    }
}
