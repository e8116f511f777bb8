package clew.platform.consent.rules;

import clew.platform.directory.AgencyId;
import clew.platform.directory.RecipientClass;

/// With whom something is shared: one agency, or every agency of a class that comes to deal with the person.
public sealed interface Recipient {

    /// Whether an agency is meant.
    boolean means(AgencyId agency, RecipientClass recipientClass);

    /// One agency.
    record One(AgencyId agency) implements Recipient {
        @Override
        public boolean means(AgencyId asked, RecipientClass recipientClass) {
            return agency.equals(asked);
        }
    }

    /// All agencies of a class.
    record Every(RecipientClass recipientClass) implements Recipient {
        @Override
        public boolean means(AgencyId asked, RecipientClass askedClass) {
            return recipientClass == askedClass;
        }
    }
}
