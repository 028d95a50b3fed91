// Print options and np.random's stream are the program's: a test that sets them must not meet another one.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
