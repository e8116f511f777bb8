package clew.platform.access.signin;

import clew.platform.directory.Reason;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// What can be wrong with what was typed, said at the field.
public final class Problems {

    private static final int LONGEST = 200;
    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{3,100}");

    private Problems() {}

    /// What was typed on one line, without what stands around it; never null.
    public static String line(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// Says that a line is missing or too long.
    public static void require(Errors errors, String field, String typed) {
        if (errors.hasFieldErrors(field)) {
            return;
        }
        if (typed.isEmpty()) {
            errors.rejectValue(field, "access.error.missing." + field, "access.error.missing." + field);
        } else {
            limit(errors, field, typed);
        }
    }

    /// Says that a line is too long.
    public static void limit(Errors errors, String field, String typed) {
        if (typed.length() > LONGEST) {
            errors.rejectValue(field, "access.error.long", new Object[] {LONGEST}, "access.error.long");
        }
    }

    /// Says that a user name is missing or has characters that it may not have.
    public static void requireUserName(Errors errors, String typed) {
        require(errors, "userName", typed);
        if (!errors.hasFieldErrors("userName") && !USER_NAME.matcher(typed).matches()) {
            errors.rejectValue("userName", "access.error.userName", "access.error.userName");
        }
    }

    /// Says each reason at a field.
    public static void reject(Errors errors, String field, List<Reason> reasons) {
        reasons.forEach(reason -> errors.rejectValue(field, reason.key(), reason.getArguments(), reason.key()));
    }
}
