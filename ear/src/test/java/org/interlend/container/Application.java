package org.interlend.container;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.interlend.support.Await;
import org.interlend.support.FreePort;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The built application with the tests of this package in its {@code ws.war}, deployed once for all
 * of them.
 */
@ArquillianSuiteDeployment
public class Application {

  @Deployment
  static EnterpriseArchive withTests() {
    EnterpriseArchive application =
        ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/interlend.ear"));
    WebArchive ws = application.getAsType(WebArchive.class, "ws.war");
    // The index of annotations, made by the build, does not have the tests.
    ws.delete("WEB-INF/classes/META-INF/jandex.idx");
    ws.addPackages(true, Application.class.getPackage());
    ws.addClasses(Await.class, FreePort.class);
    ws.addPackages(true, "org.assertj.core");
    Testable.archiveToTest(ws);
    return application;
  }
}
