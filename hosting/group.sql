-- Makes a role and a database for one group of the hub. No other role can connect to it.
--   psql --set group=choir --set password=PASSWORD --file group.sql
\set ON_ERROR_STOP on
CREATE ROLE :"group" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
CREATE DATABASE :"group" OWNER :"group" ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE :"group" FROM PUBLIC;
