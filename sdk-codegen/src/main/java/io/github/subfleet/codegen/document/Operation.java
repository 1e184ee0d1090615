package io.github.subfleet.codegen.document;

import io.github.subfleet.codegen.document.Parameter.Form;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One operation.
 *
 * @param name its operationId, which becomes a method
 * @param group its tag
 * @param verb the HTTP verb, in capitals
 * @param path the path, with its leading slash
 * @param summary one sentence on what it does
 * @param description more sentences, or null
 * @param docsUrl the official page
 * @param weight what a call costs
 * @param security what it asks of the key, such as {@code USER_DATA}
 * @param audience whose key it takes, or null if it takes none
 * @param permission the permission that the key needs, where one is documented
 * @param inBodyStatus whether a successful answer says so in its body
 * @param requestName the simple name of the request's record
 * @param parameters the parameters, in the order of the document
 * @param rules what is allowed of several parameters together
 * @param result what it answers
 * @param pagination how it answers in pages, or null if it does not
 * @param idempotency how a request can be told from its repetition, or null if it cannot
 * @param isSeenInHistory whether a history shows the request, although it has no id
 */
public record Operation(
    String name,
    String group,
    String verb,
    String path,
    String summary,
    @Nullable String description,
    String docsUrl,
    Weight weight,
    String security,
    @Nullable Audience audience,
    @Nullable String permission,
    boolean inBodyStatus,
    String requestName,
    List<Parameter> parameters,
    List<ParameterRule> rules,
    JavaType result,
    @Nullable Pagination pagination,
    @Nullable Idempotency idempotency,
    boolean isSeenInHistory) {

  /** The simple name of the class that tells a submitter how to send it and to find it again. */
  public String writeName() {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Write";
  }

  /** Whether a call changes nothing. */
  public boolean isRead() {
    return verb.equals("GET");
  }

  /** Whether some parameter goes into the body. */
  public boolean hasBody() {
    return parameters.stream().anyMatch(parameter -> parameter.form() == Form.BODY_FIELD);
  }

  /** Whether a call can do without any parameter. */
  public boolean allOptional() {
    return parameters.stream().noneMatch(Parameter::required);
  }
}
