package org.interlend.partners.profile;

import java.io.Serializable;

/** A partner that uses a workflow profile, by code and name. */
public record ProfilePartner(String code, String name) implements Serializable {}
