package clew.platform.assistance;

import clew.platform.directory.Reason;

/// Why a step cannot be taken.
///
/// @param code what an interface can tell apart
/// @param law where it is written, with how far that was checked; a message key, or empty where it is plain sense
public record Refusal(Code code, Reason reason, String law) {

    /// The kinds of refusal.
    public enum Code {
        ORDER,
        DAY_MISSING,
        DAY_AHEAD,
        DAYS_REVERSED,
        RECOVERY_TOO_SHORT,
        NEVER_FOR_NOT_CO_OPERATING,
        GROUND_MISSING,
        GROUND_UNKNOWN,
        WAY_MISSING,
        ANSWER_WITHOUT_REASON,
        AMOUNT_MISSING,
        RISKS_INCOMPLETE,
        RETURN_NOT_ASSESSED,
        CHILD_WITHOUT_DETERMINATION,
        RISK_UNKNOWN,
        RISK_GRAVE
    }

    static Refusal of(Code code, String law, Object... arguments) {
        return new Refusal(code, Reason.of("assistance.refused." + code.name(), arguments), law);
    }
}
