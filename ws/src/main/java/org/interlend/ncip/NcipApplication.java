package org.interlend.ncip;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The NCIP endpoint over HTTP. */
@ApplicationPath("/ncip")
public class NcipApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(NcipEndpoint.class);
  }
}
