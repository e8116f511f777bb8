package clew.platform.directory;

/// What an agency is. Its [RecipientClass] follows from it.
///
/// Border, asylum and consular authorities are in the immigration class: what they learn can decide whether a person
/// may stay. A competent authority that only identifies victims is a service; where the police or the immigration
/// authority identifies, it is listed as what it is.
public enum AgencyKind {
    POLICE(RecipientClass.POLICE),
    PROSECUTION(RecipientClass.POLICE),
    LABOUR_INSPECTION(RecipientClass.POLICE),
    ASYLUM(RecipientClass.IMMIGRATION),
    BORDER(RecipientClass.IMMIGRATION),
    IMMIGRATION(RecipientClass.IMMIGRATION),
    COMPETENT_AUTHORITY(RecipientClass.SERVICE),
    RECEPTION(RecipientClass.SERVICE),
    SHELTER(RecipientClass.SERVICE),
    NGO(RecipientClass.SERVICE),
    MEDICAL(RecipientClass.SERVICE),
    SCHOOL(RecipientClass.SERVICE),
    GUARDIANSHIP(RecipientClass.SERVICE),
    SOCIAL_SERVICE(RecipientClass.SERVICE),
    LEGAL_AID(RecipientClass.SERVICE),
    CONSULATE(RecipientClass.IMMIGRATION),
    HELPLINE(RecipientClass.SERVICE),
    CO_ORDINATION(RecipientClass.STATISTICS);

    private final RecipientClass recipientClass;

    AgencyKind(RecipientClass recipientClass) {
        this.recipientClass = recipientClass;
    }

    /// The class of recipient that the rules on sharing know this kind by.
    public RecipientClass recipientClass() {
        return recipientClass;
    }

    /// The message key of its label.
    public String key() {
        return "directory.kind." + name();
    }
}
