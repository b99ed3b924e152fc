-- Whether a look-up without the patron's PIN is told loans, holds, debts and addresses. A partner that proves
-- who it is goes on reading them; where anyone may send messages as the partner, they now take the PIN.
alter table partner add column lookup_personal_data boolean default false not null;
update partner set lookup_personal_data = true where authentication_open = false;
