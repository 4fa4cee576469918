/** Fields of kOps' `spec.kubeAPIServer` and the flags they become. */
export const KOPS_FIELDS: Readonly<Record<string, string>> = {
  anonymousAuth: "anonymous-auth",
  authorizationMode: "authorization-mode",
  basicAuthFile: "basic-auth-file",
  tokenAuthFile: "token-auth-file",
  clientCAFile: "client-ca-file",
  oidcIssuerURL: "oidc-issuer-url",
  oidcClientID: "oidc-client-id",
  oidcUsernameClaim: "oidc-username-claim",
  oidcUsernamePrefix: "oidc-username-prefix",
  oidcGroupsClaim: "oidc-groups-claim",
  oidcGroupsPrefix: "oidc-groups-prefix",
  oidcRequiredClaim: "oidc-required-claim",
  oidcCAFile: "oidc-ca-file",
  authenticationTokenWebhookConfigFile: "authentication-token-webhook-config-file",
  authenticationConfigFile: "authentication-config",
  authorizationWebhookConfigFile: "authorization-webhook-config-file",
  auditPolicyFile: "audit-policy-file",
  auditLogPath: "audit-log-path",
  encryptionProviderConfig: "encryption-provider-config",
  enableAdmissionPlugins: "enable-admission-plugins",
  disableAdmissionPlugins: "disable-admission-plugins",
  enableBootstrapTokenAuth: "enable-bootstrap-token-auth",
  serviceAccountIssuer: "service-account-issuer",
};

/** Fields of an item of eksctl's `identityProviders`. */
export const EKSCTL_FIELDS: Readonly<Record<string, string>> = {
  issuerUrl: "oidc-issuer-url",
  clientId: "oidc-client-id",
  usernameClaim: "oidc-username-claim",
  usernamePrefix: "oidc-username-prefix",
  groupsClaim: "oidc-groups-claim",
  groupsPrefix: "oidc-groups-prefix",
};
