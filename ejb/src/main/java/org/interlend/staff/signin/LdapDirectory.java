package org.interlend.staff.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Hashtable;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.PartialResultException;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.naming.ldap.InitialLdapContext;
import org.interlend.operator.OperatorSetting;

/**
 * The library's directory of persons (LDAP, RFC 4511), which checks the passwords of accounts that
 * sign in by it: the person's entry is searched, and Interlend binds to the directory with the
 * entry's name and the password. Referrals are not followed.
 */
@ApplicationScoped
class LdapDirectory {

  /** What the directory says of a password. */
  enum Answer {
    RIGHT,
    /** The password is wrong, or not exactly one entry has the name. */
    WRONG,
    /** It does not answer, or refuses the search. */
    UNAVAILABLE
  }

  private static final Logger LOG = System.getLogger(LdapDirectory.class.getName());
  private static final String MILLIS = String.valueOf(DirectorySockets.TIME.toMillis());

  /** More sign-ins at once are refused, so that a slow directory does not occupy all threads. */
  private static final int MAX_AT_ONCE = 6;

  private final Semaphore places = new Semaphore(MAX_AT_ONCE);

  /**
   * @param username value of the attribute by which entries are found
   * @param password not empty, since a bind without a password would succeed (RFC 4513, section
   *     5.1.2)
   */
  Answer check(String username, String password) {
    Optional<String> url = OperatorSetting.LDAP_URL.value();
    if (url.isEmpty() || !places.tryAcquire()) {
      return Answer.UNAVAILABLE;
    }
    try {
      Optional<String> entry = entry(url.get(), username);
      return entry.isPresent() && accepts(url.get(), entry.get(), password)
          ? Answer.RIGHT
          : Answer.WRONG;
    } catch (NamingException failure) {
      LOG.log(Level.WARNING, "The directory {0} cannot check a password: {1}", url.get(), failure);
      return Answer.UNAVAILABLE;
    } finally {
      places.release();
    }
  }

  /** The distinguished name of the only entry with this name. */
  private static Optional<String> entry(String url, String username) throws NamingException {
    InitialLdapContext directory =
        connect(
            url,
            OperatorSetting.LDAP_BIND_DN.value().orElse(null),
            OperatorSetting.LDAP_BIND_PASSWORD.value().orElse(""));
    try {
      SearchControls controls = new SearchControls();
      controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
      controls.setReturningAttributes(new String[0]);
      controls.setCountLimit(2);
      // The client escapes the argument (RFC 4515, section 3).
      String filter = "(" + OperatorSetting.LDAP_ATTRIBUTE.required() + "={0})";
      return only(directory.search("", filter, new Object[] {username}, controls));
    } finally {
      directory.close();
    }
  }

  private static Optional<String> only(NamingEnumeration<SearchResult> found)
      throws NamingException {
    try {
      if (!found.hasMore()) {
        return Optional.empty();
      }
      String name = found.next().getNameInNamespace();
      return hasMore(found) ? Optional.empty() : Optional.of(name);
    } finally {
      found.close();
    }
  }

  /** At the end of its own entries a directory may name others, which are not asked. */
  private static boolean hasMore(NamingEnumeration<SearchResult> found) throws NamingException {
    try {
      return found.hasMore();
    } catch (PartialResultException others) {
      return false;
    }
  }

  private static boolean accepts(String url, String entry, String password) throws NamingException {
    try {
      connect(url, entry, password).close();
      return true;
    } catch (AuthenticationException wrong) {
      return false;
    }
  }

  /**
   * @param entry null for an anonymous connection
   */
  private static InitialLdapContext connect(String url, String entry, String password)
      throws NamingException {
    Hashtable<String, String> settings = new Hashtable<>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
    settings.put(Context.PROVIDER_URL, url);
    settings.put(Context.REFERRAL, "ignore");
    settings.put("java.naming.ldap.factory.socket", DirectorySockets.class.getName());
    settings.put("com.sun.jndi.ldap.connect.timeout", MILLIS);
    settings.put("com.sun.jndi.ldap.read.timeout", MILLIS);
    if (entry != null) {
      settings.put(Context.SECURITY_AUTHENTICATION, "simple");
      settings.put(Context.SECURITY_PRINCIPAL, entry);
      settings.put(Context.SECURITY_CREDENTIALS, password);
    }
    return new InitialLdapContext(settings, null);
  }
}
