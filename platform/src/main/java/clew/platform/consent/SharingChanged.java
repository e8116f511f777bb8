package clew.platform.consent;

import clew.platform.person.PersonId;

/// What may be known of a person, or by whom, has changed: something was agreed, refused, withdrawn, recorded on a
/// ground or opened. Published in the transaction of the change.
public record SharingChanged(PersonId person) {}
