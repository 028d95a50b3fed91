// Print options and np.random's stream are the program's: a test that sets them must not meet another one.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
