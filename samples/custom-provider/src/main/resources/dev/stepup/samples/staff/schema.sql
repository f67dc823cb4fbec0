-- What the application has had for ten years.
CREATE TABLE account (
  id VARCHAR(36) PRIMARY KEY,
  name VARCHAR(64) NOT NULL UNIQUE,
  password VARCHAR(200) NOT NULL,
  -- The shared secret of an authenticator app, in hexadecimal; null for who has none. In earnest: encrypted.
  totp_secret VARCHAR(64),
  -- The last time step whose code was used: each code counts once.
  totp_used BIGINT DEFAULT 0 NOT NULL
);

-- The cookie holds the token, the table only its hash: who reads the table cannot be anybody.
CREATE TABLE login_session (
  id VARCHAR(36) PRIMARY KEY,
  token_hash CHAR(64) NOT NULL UNIQUE,
  account VARCHAR(36) NOT NULL REFERENCES account,
  level VARCHAR(4) NOT NULL,
  expires TIMESTAMP WITH TIME ZONE NOT NULL
);

-- What step-up needs: which factor, and when.
CREATE TABLE completed_method (
  session VARCHAR(36) NOT NULL REFERENCES login_session ON DELETE CASCADE,
  name VARCHAR(16) NOT NULL,
  level VARCHAR(4) NOT NULL,
  completed TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX completed_method_session ON completed_method (session);
