/** Types of the Kubernetes API's field errors. */
export type FieldErrorType = "FieldValueRequired" | "FieldValueInvalid" | "FieldValueNotSupported" | "FieldValueForbidden";

export interface FieldError {
  /** Path as the API server writes it: `subjects[1].apiGroup`. */
  readonly field: string;
  readonly type: FieldErrorType;
  readonly message: string;
}
