namespace Tensorflow.Keras.Callbacks;

/// <summary>A callback that keeps the whole training: it is called once all callbacks have been, so that what they changed is kept, too.</summary>
internal interface ITrainingKeeper
{
    /// <summary>After all callbacks were told that the training begins.</summary>
    void AfterTrainBegin();

    /// <summary>After all callbacks were told that an epoch begins.</summary>
    void AfterEpochBegin();

    /// <summary>After all callbacks were told of a batch.</summary>
    /// <param name="batch">Which in its epoch, counted from 0.</param>
    void AfterTrainBatch(int batch);

    /// <summary>After all callbacks were told of the end of an epoch.</summary>
    /// <param name="epoch">Which, counted from 0.</param>
    void AfterEpochEnd(int epoch);

    /// <summary>After all callbacks were told that the training has ended.</summary>
    void AfterTrainEnd();
}
