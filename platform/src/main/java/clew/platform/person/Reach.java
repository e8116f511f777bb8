package clew.platform.person;

import clew.platform.access.Relation;
import clew.platform.directory.AgencyId;
import java.time.Instant;

/// One agency that may know a person, and as what.
public record Reach(AgencyId agency, Relation relation, Instant since) {}
