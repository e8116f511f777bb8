package clew.platform.access.signin;

import clew.platform.directory.AgencyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// What is typed behind a one-time link.
record WelcomeForm(
        String agencyName,
        @Nullable AgencyKind agencyKind,
        String place,
        String name,
        String userName,
        String password,
        String again) {

    WelcomeForm(
            @Nullable String agencyName,
            @Nullable AgencyKind agencyKind,
            @Nullable String place,
            @Nullable String name,
            @Nullable String userName,
            @Nullable String password,
            @Nullable String again) {
        this.agencyName = Problems.line(agencyName);
        this.agencyKind = agencyKind;
        this.place = Problems.line(place);
        this.name = Problems.line(name);
        this.userName = Problems.line(userName);
        this.password = password == null ? "" : password;
        this.again = again == null ? "" : again;
    }

    static WelcomeForm empty() {
        return new WelcomeForm(null, null, null, null, null, null, null);
    }

    void requireFounder(BindingResult errors) {
        Problems.require(errors, "agencyName", agencyName);
        Problems.require(errors, "agencyKind", agencyKind == null ? "" : agencyKind.name());
        Problems.require(errors, "place", place);
        Problems.require(errors, "name", name);
        Problems.requireUserName(errors, userName);
    }

    @Override
    public String toString() {
        return "WelcomeForm";
    }
}
