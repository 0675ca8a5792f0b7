package io.fairground.quality.oversight.rest;

import io.fairground.kit.identity.Caller;
import io.fairground.quality.oversight.Login;
import jakarta.enterprise.context.RequestScoped;

/** The login of the request's token. */
@RequestScoped
public class CallerLogin {

    private final Caller caller;

    CallerLogin(Caller caller) {
        this.caller = caller;
    }

    public Login get() {
        return new Login(caller.subject(), caller.findTenant().orElse(null));
    }
}
