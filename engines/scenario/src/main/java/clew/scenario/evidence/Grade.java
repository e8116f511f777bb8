package clew.scenario.evidence;

import clew.scenario.pack.Artefact;

/// How far a body trusts what a piece says, as it would mark it; it says nothing of this piece alone.
public enum Grade {
    /// Seen or measured by the body itself, or taken from a device or ledger.
    RELIABLE,
    /// Said by the person, or written by somebody who has an interest.
    USUALLY_RELIABLE,
    /// From somebody whom nobody knows.
    UNKNOWN;

    static Grade of(Artefact artefact) {
        return switch (artefact) {
            case MEDICAL_NOTE, PHONE_CONTACTS, CHAT, BANK_STATEMENT, OBSERVATION -> RELIABLE;
            case REGISTRATION_INTERVIEW, PAYSLIP, CONTRACT, ADVERT -> USUALLY_RELIABLE;
            case TIP_OFF -> UNKNOWN;
        };
    }
}
