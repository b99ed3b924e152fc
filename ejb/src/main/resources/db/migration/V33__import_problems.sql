-- Why an import failed is a fact with its detail; the sentence is made where it is read. What was kept
-- as a sentence becomes the detail.
alter table catalog_import add column problem_detail varchar(1000);
update catalog_import set problem_detail = problem where problem is not null;
alter table catalog_import drop column problem;
alter table catalog_import add column problem varchar(32);
update catalog_import set problem = 'UNREADABLE' where problem_detail is not null;

-- How often servers took an import without getting any further: one that ends servers is failed.
alter table catalog_import add column takes_without_progress integer default 0 not null;
