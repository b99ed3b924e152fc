package org.interlend.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.interlend.catalog.Item;
import org.interlend.circulation.terms.TermsOfUse;
import org.interlend.institution.Institution;
import org.interlend.institution.Library;
import org.interlend.notices.CopyrightStatement;
import org.interlend.notices.LetterTemplate;
import org.interlend.partners.Partner;
import org.interlend.partners.profile.WorkflowProfile;
import org.interlend.partners.rules.TemporaryItemRule;
import org.interlend.partners.secret.StoredSecrets;
import org.interlend.patrons.Patron;
import org.interlend.persistence.Confidential;
import org.interlend.settings.server.StoredSetting;
import org.interlend.staff.StaffAccount;
import org.interlend.staff.claims.ClaimMapping;
import org.junit.jupiter.api.Test;

class AttributeLabelsTest {

  private static final ResourceBundle LABELS =
      ResourceBundle.getBundle("org.interlend.audit.AttributeLabels", Locale.ENGLISH);

  private static final List<Field> FIELDS =
      List.of(
              Institution.class,
              StoredSetting.class,
              Library.class,
              StaffAccount.class,
              ClaimMapping.class,
              Patron.class,
              Partner.class,
              StoredSecrets.class,
              Item.class,
              TermsOfUse.class,
              WorkflowProfile.class,
              TemporaryItemRule.class,
              LetterTemplate.class,
              CopyrightStatement.class)
          .stream()
          .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
          .toList();

  @Test
  void eachLabelIsOfAnAttribute() {
    assertThat(FIELDS.stream().map(AttributeLabelsTest::key)).containsAll(LABELS.keySet());
  }

  @Test
  void eachSecretOfAPartnerAndOfAPatronHasALabel() {
    assertThat(
            FIELDS.stream()
                .filter(field -> field.isAnnotationPresent(Confidential.class))
                .map(AttributeLabelsTest::key))
        .isNotEmpty()
        .allMatch(LABELS::containsKey);
  }

  private static String key(Field field) {
    return field.getDeclaringClass().getSimpleName() + "." + field.getName();
  }
}
