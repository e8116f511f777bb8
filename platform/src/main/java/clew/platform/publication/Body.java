package clew.platform.publication;

import clew.platform.directory.AgencyKind;

/// The kinds of body that register victims, as statistics tell them apart.
enum Body {
    POLICE_AND_PROSECUTION,
    LABOUR_INSPECTION,
    IMMIGRATION_AND_BORDER,
    IDENTIFYING_AUTHORITY,
    CIVIL_SOCIETY,
    HEALTH_AND_SOCIAL,
    OTHER,
    UNKNOWN;

    static Body of(AgencyKind kind) {
        return switch (kind) {
            case POLICE, PROSECUTION -> POLICE_AND_PROSECUTION;
            case LABOUR_INSPECTION -> LABOUR_INSPECTION;
            case ASYLUM, BORDER, IMMIGRATION, CONSULATE -> IMMIGRATION_AND_BORDER;
            case COMPETENT_AUTHORITY -> IDENTIFYING_AUTHORITY;
            case SHELTER, NGO, HELPLINE, LEGAL_AID -> CIVIL_SOCIETY;
            case MEDICAL, SCHOOL, GUARDIANSHIP, SOCIAL_SERVICE, RECEPTION -> HEALTH_AND_SOCIAL;
            case CO_ORDINATION -> OTHER;
        };
    }
}
